// Four things a Streamlit page cannot do by itself: leave when the sign-in is over or locked, say so when the server
// cannot be reached, tell the server that somebody is there while they only read or type, and hand over what is typed
// before the field is left, so that it is kept when a tablet is put down in the middle of a sentence.
(() => {
  "use strict";

  const EVERY_MS = 5000;
  const PATIENCE_MS = 4000;
  const TELL_EVERY_MS = 50000;
  const HAND_OVER_AFTER_MS = 1500;
  const TYPED_IN = '[data-testid="stTextArea"] textarea, [data-testid="stTextInput"] input, [data-testid="stNumberInput"] input';
  const LEAVE_FOR = { 401: "/signin", 423: "/locked" };

  let tapped = false;
  let toldAt = 0;
  let failures = 0;
  let steps = null;
  let pause = 0;

  const here = () => window.location.pathname + window.location.search;
  const leave = (address) => window.location.replace(`${address}?next=${encodeURIComponent(here())}`);

  const reached = (yes) => {
    failures = yes ? 0 : failures + 1;
    // Once can be a hiccup; the second try follows at once.
    document.getElementById("attune-banner").hidden = failures < 2;
    if (failures === 1) ask();
  };

  async function ask() {
    const telling = tapped && Date.now() - toldAt > TELL_EVERY_MS;
    try {
      const answer = await fetch("/session", {
        method: telling ? "POST" : "GET",
        cache: "no-store",
        headers: { "X-Tablet-Time": String(Date.now()) },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (LEAVE_FOR[answer.status]) return leave(LEAVE_FOR[answer.status]);
      if (telling && answer.ok) {
        tapped = false;
        toldAt = Date.now();
      }
      reached(true);
    } catch {
      reached(false);
    }
  }

  // Fetched while there is a network, for when there is none.
  async function keepEmergencySteps() {
    try {
      const answer = await fetch("/emergency");
      steps = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    } catch {
      steps = null;
    }
  }

  const showEmergencySteps = () => {
    const place = document.getElementById("attune-emergency");
    if (steps) place.replaceChildren(steps);
    place.hidden = !place.hidden;
  };

  // The key that commits a field in Streamlit. A password is handed over by its writer alone.
  const handOver = (field) => {
    if (!field.isConnected) return;
    const enter = { key: "Enter", code: "Enter", ctrlKey: field.tagName === "TEXTAREA", bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent("keydown", enter));
  };

  document.addEventListener("input", (event) => {
    window.clearTimeout(pause);
    const field = event.target;
    if (event.isComposing || !field.matches(TYPED_IN) || field.type === "password") return;
    pause = window.setTimeout(handOver, HAND_OVER_AFTER_MS, field);
  }, { passive: true });
  for (const kind of ["pointerdown", "keydown"]) {
    window.addEventListener(kind, () => { tapped = true; }, { capture: true, passive: true });
  }
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
  window.addEventListener("offline", () => { failures = 1; reached(false); });
  document.getElementById("attune-emergency-button").addEventListener("click", showEmergencySteps);
  keepEmergencySteps();
  window.setInterval(ask, EVERY_MS);
})();
