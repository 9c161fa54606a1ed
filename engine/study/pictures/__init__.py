"""Pictures of a study: one style, for print and for people who cannot tell all colours apart."""

KINDS = ("timeline", "shares", "events", "heat", "transitions", "circumplex")
MEASURES = ("mean", "share", "led_share", "per_min", "latency_s", "duration_s")
"""Of shares and heat: what is drawn."""
