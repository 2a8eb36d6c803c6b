// The pages of one event and one report: the way back to the list, the "as of" slider, the words that a link leads to.
(function () {
  "use strict";
  const back = document.getElementById("back");
  back?.addEventListener("click", (click) => {
    if (document.referrer === "" && history.length <= 1) return;
    let cameFrom = null;
    try { cameFrom = sessionStorage.getItem("tocsin-list"); } catch { return; }
    if (!cameFrom) return;
    click.preventDefault();
    location.assign(new URL("../index.html", location.href).href + cameFrom);
  });

  const slider = document.getElementById("moment");
  if (slider) {
    const rows = [...document.querySelectorAll("#moments tbody tr")], words = document.getElementById("moment-words");
    const shown = [...document.querySelectorAll("[data-shown]")].map((box) => ({ box, key: box.dataset.shown, last: box.textContent }));
    document.getElementById("slider").hidden = false;
    slider.addEventListener("input", () => {
      const at = Number(slider.value), latest = at === rows.length - 1, day = rows[at].dataset.day;
      words.textContent = rows[at].querySelector("th").textContent;
      slider.setAttribute("aria-valuetext", words.textContent);
      rows.forEach((row, n) => row.classList.toggle("now", n === at));
      for (const { box, key, last } of shown) box.textContent = latest ? last : rows[at].querySelector(`[data-value=${key}]`)?.textContent ?? last;
      for (const one of document.querySelectorAll("[data-published]")) one.classList.toggle("later", !latest && one.dataset.published > day);
      document.body.classList.toggle("earlier", !latest);
    });
  }

  // Every stretch of the words that the address points at, also where another statement's words cut them in two.
  function light() {
    const id = decodeURIComponent(location.hash.slice(1));
    let first = null;
    for (const one of document.querySelectorAll(".captured .lit")) {
      const here = one.dataset.ids.split(" ").includes(id);
      one.classList.toggle("chosen", here);
      if (here) first ??= one;
    }
    for (const link of document.querySelectorAll(".read-here [data-id]")) link.parentElement.classList.toggle("chosen", link.dataset.id === id);
    first?.scrollIntoView({ block: "center" });
  }
  if (document.querySelector(".captured")) {
    window.addEventListener("hashchange", light);
    light();
  }
})();
