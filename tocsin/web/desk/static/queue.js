// The queue: Enter starts, arrows and J/K walk the list.
"use strict";
const links = [...document.querySelectorAll(".waiting a.title")];
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, a, button, summary")) {
    if (!event.target.matches(".waiting a.title")) return;
  }
  const at = links.indexOf(document.activeElement);
  if (event.key === "Enter" && at < 0) location.href = document.getElementById("start").href;
  else if (event.key === "ArrowDown" || event.key === "j") links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === "ArrowUp" || event.key === "k") links[Math.max(at - 1, 0)]?.focus();
  else return;
  event.preventDefault();
});
