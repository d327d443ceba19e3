/** This tab's own name among those of its member; another one after each load of the document. */
export const tabId = crypto.randomUUID();
