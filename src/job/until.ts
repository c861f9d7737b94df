/** What a source yields until the signal. What it is waiting for then is not waited for. */
export async function* until<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    while (!signal.aborted) {
      const next = await nextOf(iterator, signal);
      if (next === undefined || next.done) return;
      yield next.value;
    }
  } finally {
    const closed = Promise.resolve(iterator.return?.());
    if (signal.aborted) closed.catch(() => {});
    else await closed;
  }
}

/** Undefined at the signal. */
function nextOf<T>(iterator: AsyncIterator<T>, signal: AbortSignal): Promise<IteratorResult<T> | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined);
    signal.addEventListener('abort', stop, { once: true });
    const settled = () => signal.removeEventListener('abort', stop);
    iterator.next().then(resolve, reject).then(settled);
  });
}
