"""What a page's text has to lose before it is read: capitals, hyphens, print, links; and where its sentences end."""
