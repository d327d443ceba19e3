/** An element whose content or attributes are read again whenever they change. */
export abstract class WatchedElement extends HTMLElement {
  private observer: MutationObserver | null = null;

  /** Called when the element is complete, and after every change. */
  abstract changed(): void;
  /** Called when the element has left the document. */
  gone(): void {}

  connectedCallback(): void {
    this.observer = new MutationObserver(() => this.changed());
    this.observer.observe(this, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    queueMicrotask(() => {
      if (this.isConnected) this.changed();
    });
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.gone();
  }
}
