/** Collects the warnings of a test, which are then not printed. */
export function listenForWarnings(): Disposable & { warnings: string[] } {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => void warnings.push(text);
  return { warnings, [Symbol.dispose]: () => void (console.warn = warn) };
}
