import type { Frame } from "playwright-core";

/** So many drawn frames without a change: a mail's frame takes two or three from its document to its height. */
const STILL_FRAMES = 8;
/** A page that never rests, with a clock or a spinner, is drawn so often before its picture is taken all the same. */
const MOST_FRAMES = 300;

/**
 * Waits until fonts, pictures and mails of the document are there and nothing of it changes its height any more. Lazy pictures
 * outside of the window are not waited for.
 */
export async function waitUntilStill(frame: Frame): Promise<void> {
  await frame.evaluate(
    async ({ still, most }) => {
      const isThere = (): boolean =>
        document.fonts.status === "loaded" &&
        [...document.images].every((image) => image.complete || image.loading === "lazy") &&
        [...document.querySelectorAll("iframe[srcdoc]")].every((element) => {
          const mail = (element as HTMLIFrameElement).contentDocument;
          return mail?.URL === "about:srcdoc" && mail.readyState === "complete";
        });
      const heights = (): string =>
        [document.documentElement, ...document.querySelectorAll("iframe")]
          .map((element) => `${element.scrollHeight} ${element.clientHeight}`)
          .join();
      const drawn = () => new Promise((done) => requestAnimationFrame(done));
      let known = "";
      let alike = 0;
      for (let frames = 0; frames < most && alike < still; frames += 1) {
        await drawn();
        const now = heights();
        alike = now === known && isThere() ? alike + 1 : 0;
        known = now;
      }
    },
    { still: STILL_FRAMES, most: MOST_FRAMES },
  );
}
