/**
 * Scrolls so that something stands at a height of the window. Rows far from the window are laid out when they come near
 * it, and may be higher or lower than they were taken for: so it is looked after again in the next frames.
 *
 * @param {Element} node
 * @param {number} top of it, in pixels from the upper edge of the window
 */
export function holdAt(node, top) {
  const hold = () => {
    const by = node.isConnected ? node.getBoundingClientRect().top - top : 0;
    if (Math.abs(by) > 1) scrollBy({ top: by, behavior: "instant" });
  };
  hold();
  if (!node.closest("[data-long]")) return;
  requestAnimationFrame(() => {
    hold();
    requestAnimationFrame(hold);
  });
}
