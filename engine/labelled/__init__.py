"""Pictures and videos of which a person says what they show: to teach by, and to compare on."""
