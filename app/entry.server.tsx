import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { addDocumentResponseHeaders } from "./shopify.server.ts";
import { learnGerman } from "./ui/shared/learn-german.ts";

const RENDER_WITHIN_MS = 5_000;

learnGerman();

/** Renders a document; the shop's admin may frame it, nobody else. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  addDocumentResponseHeaders(request, headers);
  headers.set("Content-Type", "text/html");
  const ready = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let answer = status;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={context} url={request.url} />,
      {
        [ready]: () => {
          const body = new PassThrough();
          resolve(
            new Response(createReadableStreamFromReadable(body), { headers, status: answer }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError: (error: unknown) => {
          answer = 500;
          console.error(error);
        },
      },
    );
    setTimeout(abort, RENDER_WITHIN_MS + 1_000);
  });
}
