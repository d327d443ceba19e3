const REDIRECTS_FROM = 300;
const ERRORS_FROM = 400;

/** Null while nothing was ever loaded, and the server can't be reached. A way to sign in again is still followed. */
export async function loadForBell<Data>(load: () => Promise<Data>): Promise<Data | null> {
  try {
    const data = await load();
    known = data;
    return data;
  } catch (error) {
    if (isRedirect(error)) throw error;
    // One route loads for the bell, and its data has one type.
    return known as Data | null;
  }
}

let known: unknown = null;

const isRedirect = (error: unknown): boolean =>
  error instanceof Response && error.status >= REDIRECTS_FROM && error.status < ERRORS_FROM;
