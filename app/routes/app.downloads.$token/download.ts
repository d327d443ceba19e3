/**
 * Asks `maker` for the address of a download and saves what is there. A framed page has no cookie to download with: both
 * go by fetch, which carries the session token. Throws when either is refused.
 */
export async function download(maker: string): Promise<void> {
  const made = await fetch(maker, { method: "POST" });
  if (!made.ok) throw new Error(`the pass was answered with ${made.status}`);
  const { address } = (await made.json()) as { address: string };
  await saveFile(address);
}

/** Saves what an address of the app answers. Throws when it is refused. */
export async function saveFile(address: string): Promise<void> {
  const file = await fetch(address);
  if (!file.ok) throw new Error(`the download was answered with ${file.status}`);
  const blob = URL.createObjectURL(await file.blob());
  const link = document.createElement("a");
  link.href = blob;
  link.download = fileNameIn(file.headers.get("content-disposition") ?? "");
  link.click();
  URL.revokeObjectURL(blob);
}

/** The server cleaned the name; the header's second form has it whole. */
function fileNameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded === undefined ? "attachment" : decodeURIComponent(encoded);
}
