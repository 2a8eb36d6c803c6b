"""What stands in a document, found once: sentences, dates, places, numbers, actors and what stands for them, who speaks."""
