// Back to the list as it was filtered, when the visitor came from there.
(function () {
  "use strict";
  const back = document.getElementById("back");
  back.addEventListener("click", (click) => {
    if (document.referrer === "" && history.length <= 1) return;
    let cameFrom = null;
    try { cameFrom = sessionStorage.getItem("tocsin-list"); } catch { return; }
    if (!cameFrom) return;
    click.preventDefault();
    location.assign(new URL("../index.html", location.href).href + cameFrom);
  });
})();
