"use strict";

// The session is drawn for 80 columns and 24 rows at least; a small window gets a smaller font rather than less.
const terminal = document.getElementById("terminal");
terminal.dataset.fontSize = Math.floor(
  Math.min(terminal.dataset.fontSize, window.innerWidth / (80 * 0.61), window.innerHeight / (24 * 1.25)),
);

// textual.js fetches a delivered file from the top of the server; here it lies below the meeting's key.
const openWindow = window.open.bind(window);
window.open = (address, ...rest) => {
  const top = `${window.location.origin}/download/`;
  if (!address || !address.startsWith(top)) return openWindow(address, ...rest);
  const link = document.createElement("a");
  link.href = new URL(`download/${address.slice(top.length)}`, document.baseURI);
  link.download = "";
  link.click();
  return null;
};

document.getElementById("again").addEventListener("click", () => window.location.reload());

// The keyboard belongs to the meeting as soon as it is shown, and to the button when it is closed.
new MutationObserver(() => {
  const shown = document.body.classList;
  if (shown.contains("-closed")) document.getElementById("again").focus();
  else if (shown.contains("-first-byte")) document.querySelector(".xterm-helper-textarea").focus();
}).observe(document.body, { attributeFilter: ["class"] });
