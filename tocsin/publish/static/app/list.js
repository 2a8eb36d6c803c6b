// The list of events: the reading order of the page, and the map's equal for whoever does not see it.
(function () {
  "use strict";
  const { element, quantity, group } = window.Tocsin;
  const PAGE = 60;
  let drawn = 0;
  let current = [];

  function toll(row) {
    const parts = [];
    if (row.killed) parts.push(`${quantity(row.killed)} killed`);
    if (row.wounded) parts.push(`${quantity(row.wounded)} wounded`);
    if (!parts.length && row.casualties) parts.push(`${quantity(row.casualties)} killed or wounded`);
    return parts.join(" · ");
  }

  // A sentence with the words that support its value marked. Texts are set as text, never as markup.
  function sentence(lead) {
    const quote = element("blockquote");
    quote.dir = "auto";
    const [before, marked, after] = lead;
    quote.append(before, element("mark", "", marked), after);
    return quote;
  }

  const address = (row) => `events/${encodeURIComponent(row.id)}.html${window.Tocsin.rules ?? ""}`;

  function card(row, tag) {
    const item = element(tag ?? "li", "event");
    const dates = element("p", "when", row.when || "no date");
    const kindOrStage = row.kind !== "attack" ? row.kind : row.stage && row.stage !== "accomplished" ? row.stage : "";
    if (kindOrStage) dates.append(element("span", "chip", kindOrStage));
    const title = element("a", "title", row.title);
    title.href = address(row);
    title.dir = "auto";
    item.append(dates, title);
    const numbers = toll(row);
    if (numbers) item.append(element("p", "toll", numbers));
    const meta = element("p", "meta");
    const who = element("bdi", row.who ? "" : "unknown", row.who || (window.Tocsin.VIOLENCE.includes(row.kind) ? "actor not shown" : ""));
    meta.append(who);
    meta.append(`${who.textContent ? " · " : ""}${group(row.reports)} report${row.reports === 1 ? "" : "s"}`);
    item.append(meta);
    return item;
  }

  function draw(list, more, rows, onShow) {
    current = rows;
    drawn = 0;
    list.replaceChildren();
    if (!rows.length) list.append(element("li", "empty", "No event passes these filters."));
    grow(list, more, onShow);
  }

  function grow(list, more, onShow) {
    for (const row of current.slice(drawn, drawn + PAGE)) {
      const item = card(row);
      item.dataset.id = row.id;
      if (row.lat !== null) {
        const show = element("button", "quiet locate", "Map");
        show.type = "button";
        show.setAttribute("aria-label", `Show on the map: ${row.title}`);
        show.addEventListener("click", () => onShow(row));
        item.append(show);
      }
      list.append(item);
    }
    drawn = Math.min(drawn + PAGE, current.length);
    more.hidden = drawn >= current.length;
    more.textContent = `Show more (${group(current.length - drawn)} left)`;
  }

  Object.assign(window.Tocsin, { card, address, sentence, toll, drawList: draw, growList: grow });
})();
