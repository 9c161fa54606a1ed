"""Training EmoCLIP and DFER-CLIP on video data sets."""
