/* Everything works without this file. It keeps the focus where the work is, says aloud what was saved, and
   ignores the second of two clicks. */
(() => {
  "use strict";
  const OPNIEUW_NA = 15000; // a download answers a form without leaving the page: then the button must come back

  const knoppen = (form) => form.querySelectorAll("button:not([type=button])");
  const vrij = (form) => {
    delete form.dataset.bezig;
    knoppen(form).forEach((knop) => knop.removeAttribute("aria-disabled"));
  };
  const alleVrij = () => document.querySelectorAll("form[data-bezig]").forEach(vrij);

  // In the capture phase: before htmx sees the second click too. `disabled` would take the focus away.
  document.addEventListener("submit", (gebeurtenis) => {
    const form = gebeurtenis.target;
    if (form.dataset.bezig) {
      gebeurtenis.preventDefault();
      gebeurtenis.stopImmediatePropagation();
      return;
    }
    form.dataset.bezig = "ja";
    knoppen(form).forEach((knop) => knop.setAttribute("aria-disabled", "true"));
    setTimeout(() => vrij(form), OPNIEUW_NA);
  }, true);
  window.addEventListener("pageshow", alleVrij); // back from the browser's own cache

  const zeg = (id, tekst) => {
    const plek = document.getElementById(id);
    if (plek) plek.textContent = tekst;
  };
  const naarWerk = () => {
    const fouten = document.getElementById("fouten");
    const doel = fouten || document.querySelector("#inhoud h1");
    if (!doel) return;
    doel.tabIndex = -1;
    doel.focus({ preventScroll: true });
    // Without the rail on a phone the question itself should be in view, not the header again.
    if (fouten) fouten.scrollIntoView({ block: "start" });
    else window.scrollTo(0, 0);
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (document.getElementById("fouten")) naarWerk();
  });
  document.addEventListener("htmx:afterSettle", (gebeurtenis) => {
    if (gebeurtenis.target.id !== "deel") return;
    zeg("storing", "");
    naarWerk();
    const bewaard = document.getElementById("bewaard");
    zeg("aankondiging", bewaard && !document.getElementById("fouten") ? bewaard.textContent.trim() : "");
  });

  // What was typed stays on the page: the server's 5xx and a lost connection replace nothing.
  const storing = (tekst) => () => {
    alleVrij();
    zeg("storing", tekst);
  };
  const nogEens = " Wat u invulde, staat nog op deze bladzijde. Probeer het zo nog eens.";
  document.addEventListener("htmx:sendError", storing("Er is nu geen verbinding." + nogEens));
  document.addEventListener("htmx:timeout", storing("Het antwoord bleef uit." + nogEens));
  document.addEventListener("htmx:responseError", storing("Er ging iets mis bij het bewaren." + nogEens));
})();
