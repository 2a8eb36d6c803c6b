// Light, dark or as the system: applied before the page is drawn. Storage may be refused on pages opened from disk.
(function () {
  "use strict";
  const ORDER = ["auto", "light", "dark"];
  const WORDS = { auto: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" };
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  let choice = "auto";
  try { choice = ORDER.includes(localStorage.getItem("tocsin-theme")) ? localStorage.getItem("tocsin-theme") : "auto"; } catch { /* stays auto */ }

  const isDark = () => choice === "dark" || (choice === "auto" && system.matches);

  function apply() {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    const button = document.getElementById("theme");
    if (button) {
      button.setAttribute("aria-label", WORDS[choice]);
      button.title = WORDS[choice];
    }
    window.dispatchEvent(new CustomEvent("tocsin-theme", { detail: { dark: isDark() } }));
  }

  apply();
  system.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", () => {
    apply();
    document.getElementById("theme").addEventListener("click", () => {
      choice = ORDER[(ORDER.indexOf(choice) + 1) % ORDER.length];
      try { localStorage.setItem("tocsin-theme", choice); } catch { /* for this page only */ }
      apply();
    });
  });
  window.Tocsin = { isDark };
})();
