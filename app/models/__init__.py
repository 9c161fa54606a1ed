"""State that the window shows: observable, without widgets."""
