/** Some of Shopify's library of reasons, by handle; the second is the older ReturnReason that says the same. */
export const returnReasons: readonly { id: number; handle: string; name: string; old: string }[] = [
  { id: 1, handle: "unwanted", name: "Customer changed their mind", old: "UNWANTED" },
  { id: 2, handle: "size-too-small", name: "Size was too small", old: "SIZE_TOO_SMALL" },
  { id: 3, handle: "size-too-large", name: "Size was too large", old: "SIZE_TOO_LARGE" },
  { id: 4, handle: "defective", name: "Damaged or defective", old: "DEFECTIVE" },
  { id: 5, handle: "not-as-described", name: "Item not as described", old: "NOT_AS_DESCRIBED" },
  { id: 6, handle: "wrong-item", name: "Received the wrong item", old: "WRONG_ITEM" },
  { id: 7, handle: "arrived-late", name: "Arrived late", old: "OTHER" },
  { id: 8, handle: "style", name: "Style", old: "STYLE" },
  { id: 9, handle: "color", name: "Color", old: "COLOR" },
  { id: 10, handle: "other", name: "Other", old: "OTHER" },
  { id: 11, handle: "unknown", name: "Unknown", old: "UNKNOWN" },
];
