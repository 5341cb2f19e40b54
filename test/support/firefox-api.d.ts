/** The part of Firefox's own window that tests use. There is none of it in this process, nor in any page. */
declare const Cc: {
  readonly '@mozilla.org/text-input-processor;1': { createInstance(type: unknown): FirefoxKeyboard };
  readonly '@mozilla.org/accessibilityService;1': { getService(type: unknown): FirefoxAccessibility };
};
declare const Ci: { readonly nsITextInputProcessor: unknown; readonly nsIAccessibilityService: unknown };
declare const gBrowser: { readonly selectedBrowser: HTMLElement; readonly currentURI: { readonly spec: string } };
declare const gURLBar: { focus(): void; select(): void; readonly view: { readonly panel: Element } };

interface FirefoxKeyboard {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): unknown;
  keyup(event: KeyboardEvent): unknown;
}

interface FirefoxAccessibility {
  getAccessibleFor(element: Element | null): FirefoxAccessible | null;
  getStringRole(role: number): string;
}

/** What a screen reader is told of something. */
interface FirefoxAccessible {
  readonly role: number;
  readonly name: string | null;
  readonly firstChild: FirefoxAccessible | null;
  readonly nextSibling: FirefoxAccessible | null;
  doAction(index: number): void;
}
