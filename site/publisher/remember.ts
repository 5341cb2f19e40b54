/** Texts whose value is remembered: an export repeats its topics and departments, and nobody pays twice for the same words. */
const mostRemembered = 100_000;

/** A function of a text that answers from memory where it can; what it remembers has a limit. The value is shared. */
export function remembering<Value>(of: (text: string) => Value): (text: string) => Value {
  let remembered = new Map<string, { value: Value }>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known.value;
    const value = of(text);
    if (remembered.size >= mostRemembered) remembered = new Map();
    remembered.set(text, { value });
    return value;
  };
}
