/** A file that the browser saves where the user keeps such things. Nothing is sent. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn; until the page closes it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
