"""Where frames come from: cameras, video files, scripted fakes."""
