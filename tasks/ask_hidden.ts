/**
 * Asks a question on the terminal, and shows nothing of what is typed or pasted.
 *
 * @returns The answer, or null if it was given up with Ctrl+C or Ctrl+D.
 */
export async function askHidden(question: string): Promise<string | null> {
  const say = (text: string) => Deno.stderr.writeSync(new TextEncoder().encode(text));
  const decoder = new TextDecoder();
  // First of all: what is typed as soon as the question stands there must not be shown either.
  Deno.stdin.setRaw(true);
  try {
    say(question);
    let answer = "";
    const buffer = new Uint8Array(1024);
    for (;;) {
      const size = await Deno.stdin.read(buffer);
      if (size === null) return null;
      for (const letter of decoder.decode(buffer.subarray(0, size), { stream: true })) {
        if (letter === "\r" || letter === "\n") return answer;
        if (letter === "\x03" || letter === "\x04") return null;
        if (letter === "\x7f" || letter === "\b") answer = answer.slice(0, -1);
        else if (letter >= " ") answer += letter;
      }
    }
  } finally {
    Deno.stdin.setRaw(false);
    say("\n");
  }
}
