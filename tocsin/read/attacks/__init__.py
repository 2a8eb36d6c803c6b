"""Stories → mentions of attacks and plots, each property chosen from the words that say it best."""
