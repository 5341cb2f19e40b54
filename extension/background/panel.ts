/** Opens the side panel of a window; call it in the click or key press itself. Chromium's: in Firefox there is none of this name. */
export function openPanel(windowId: number | undefined): void {
  if (windowId !== undefined) browser.sidePanel?.open({ windowId }).catch((error: unknown) => reportError(error));
}
