/**
 * What our kernel puts into Deno's before the first cell: an ear for Stop, waits that can be broken
 * off, and marks by which outputs that take different ways are brought back into order.
 *
 * @module
 */

/** Where the library finds the signal that ends a pull, and our kernel what is below. */
const STOP = Symbol.for("us-trade.stop");
const KERNEL = Symbol.for("us-trade.kernel");

/** The kinds of message that our kernel keeps for itself. */
const STOPPED = "us-trade.stopped";
const ANSWER = "us-trade.answer";

/** Why what a cell waited for did not come. */
class Stopped extends Error {
  override name = "Stopped";
}

const { broadcast, format } = Deno.jupyter;

let controller = new AbortController();
const holder = { signal: controller.signal };

/** By the number of the cell: how to break off each of its waits. */
const waits = new Map<number, Set<(reason: Stopped) => void>>();
/** Cells that were told to stop: they wait for nothing any more. */
const stopped = new Map<number, Stopped>();
/** For each error that a wait ended in, where in the cell's text the wait stands. */
const places = new WeakMap<WeakKey, number>();

/**
 * What every `await` of a cell becomes: it waits for the same, but Stop ends it.
 *
 * @param cell The number of the cell.
 * @param place Where in the cell's text the wait stands.
 */
function wait<T>(cell: number, place: number, value: T): Promise<Awaited<T>> {
  return new Promise((resolve, reject) => {
    const reason = stopped.get(cell);
    if (reason) return reject(reason);
    const ends = waits.get(cell) ?? new Set();
    waits.set(cell, ends.add(reject));
    Promise.resolve(value).then(resolve, (error) => {
      if (typeof error === "object" && error) places.set(error, place);
      reject(error);
    }).finally(() => {
      ends.delete(reject);
      if (ends.size === 0) waits.delete(cell);
    });
  });
}

/** What `for await` of a cell loops over: each step can be broken off. */
async function* waitEach<T>(
  cell: number,
  place: number,
  values: AsyncIterable<T> | Iterable<T | PromiseLike<T>>,
): AsyncGenerator<Awaited<T>> {
  const steps = Symbol.asyncIterator in values
    ? values[Symbol.asyncIterator]()
    : values[Symbol.iterator]();
  let isDone = false;
  try {
    while (true) {
      const { done, value } = await wait(cell, place, steps.next());
      isDone = done === true;
      if (isDone) return;
      yield await wait(cell, place, value);
    }
  } finally {
    // Not awaited after a Stop: who does not answer is not asked to put things away either.
    if (!isDone) {
      const end = steps.return?.(undefined);
      if (!stopped.has(cell)) await end;
    }
  }
}

/** Breaks off whatever a cell waits for, and says that it was heard. */
function stop(cell: number): void {
  const reason = new Stopped("this cell was stopped");
  stopped.set(cell, reason);
  for (const end of waits.get(cell) ?? []) end(reason);
  controller.abort(reason);
  controller = new AbortController();
  holder.signal = controller.signal;
  // A cell whose code was cut off amid an await is given up when it is thrown away.
  collect?.();
  broadcast(STOPPED, { cell });
}

/** Takes one line a request, and ends with the kernel in front. */
async function listen(): Promise<void> {
  let rest = "";
  for await (const text of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) stop(Number(line));
  }
  Deno.exit();
}

/** As much of what is inside Deno as is used, and was there since its first kernel. */
interface Internals {
  core: { print: (text: string, isError: boolean) => void };
  Console: new (write: (text: string, level: number) => void) => Console;
}
const { internal } = Deno as unknown as { internal: symbol };
const { core, Console } = (Deno as unknown as Record<symbol, Internals>)[internal] as Internals;

/**
 * So many lines in so many milliseconds leave one by one, more of them together: an endless loop
 * that prints would else send messages faster than anybody can read them.
 */
const WINDOW = 10;
const SINGLE_LINES = 20;
const LARGEST_TEXT = 2 ** 16;

let windowEnd = 0;
let lines = 0;
let held = "";
let isErrorHeld = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Prints at once, or a moment later with what follows. */
function write(text: string, level: number): void {
  const isError = level > 1;
  if (held && isError !== isErrorHeld) flush();
  const now = performance.now();
  if (now >= windowEnd) {
    flush();
    windowEnd = now + WINDOW;
    lines = 0;
  }
  if (++lines <= SINGLE_LINES) return core.print(text, isError);
  held += text;
  isErrorHeld = isError;
  if (held.length > LARGEST_TEXT) flush();
  else timer ??= setTimeout(flush, WINDOW);
}

function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  if (held) core.print(held, isErrorHeld);
  held = "";
}

/** A place in what is printed, in a form that no cell prints by chance. */
function mark(name: string | number): void {
  flush();
  core.print(`\u0002us-trade:${name}\u0003`, false);
}

let shown = 0;

/** As Deno's, and says where, among what is printed, it belongs. */
const broadcastInOrder: typeof broadcast = async (type, content, options) => {
  const number = ++shown;
  mark(number);
  try {
    await broadcast(type, content, {
      ...options,
      metadata: { ...options?.metadata, "us-trade": number },
    });
  } catch (error) {
    mark(`-${number}`);
    throw error;
  }
};

/** As Deno's, which would not take the way above. */
const displayInOrder: typeof Deno.jupyter.display = async (value, options = {}) => {
  const data = options.raw ? value : await format(value);
  await broadcastInOrder(options.update ? "update_display_data" : "display_data", {
    data,
    metadata: {},
    transient: options.display_id ? { display_id: options.display_id } : {},
  });
};

/** The method by which a value tells Deno's kernel how to show it. */
const DISPLAY: unique symbol = Symbol.for("Jupyter.display");

/** So many entries of a list are looked at: what follows is like them. */
const LOOKED_AT = 100;

/** Whether a list is one of records: objects of plain values. */
function isListOfRecords(list: readonly unknown[]): list is Record<string, unknown>[] {
  return list.length > 0 && list.slice(0, LOOKED_AT).every((entry) => {
    if (typeof entry !== "object" || entry === null) return false;
    const values = Object.values(entry);
    return Object.getPrototypeOf(entry) === Object.prototype && values.length > 0 &&
      values.every((value) => isPlain(value));
  });
}

function isPlain(value: unknown): boolean {
  if (typeof value === "function") return false;
  return typeof value !== "object" || value === null || value instanceof Date ||
    Object.prototype.toString.call(value).startsWith("[object Temporal.");
}

/** Draws a list as the library does; where that is not to be had, as Deno does. */
async function tableOf(list: Record<string, unknown>[]): Promise<unknown> {
  try {
    const { showTable } = await import("us-trade");
    return await (showTable(list) as { [DISPLAY]?: () => unknown })[DISPLAY]?.();
  } catch {
    return { "text/plain": Deno.inspect(list) };
  }
}

/**
 * A list of records shows itself as a table when it ends a cell, whichever way it was made: `filter`,
 * `map` and `toSorted` give new lists, which a mark on the old one would not reach. Other lists show
 * themselves as before.
 */
Object.defineProperty(Array.prototype, DISPLAY, {
  configurable: true,
  get(this: unknown[]) {
    return isListOfRecords(this) ? () => tableOf(this as Record<string, unknown>[]) : undefined;
  },
  set(this: unknown[], value: unknown) {
    Object.defineProperty(this, DISPLAY, { value, writable: true, configurable: true });
  },
});

/** What our kernel asks between cells. */
const kernel = {
  mark,
  /** Sends the answer to a question, as JSON. */
  answer: (question: number, value: unknown) => broadcast(ANSWER, { question, value }),
  /** Where the wait stands that ended in this error; else null. */
  placeOf: (error: unknown) => places.get(Object(error)) ?? null,
};

const scope = globalThis as unknown as Record<string | symbol, unknown>;
const collect = scope.gc as (() => void) | undefined;
scope[STOP] = holder;
for (const [name, value] of [[KERNEL, kernel], ["__wait", wait], ["__waitEach", waitEach]]) {
  Object.defineProperty(scope, name as string, { value });
}
globalThis.console = new Console(write);
Deno.jupyter.broadcast = broadcastInOrder;
Deno.jupyter.display = displayInOrder;
listen();
