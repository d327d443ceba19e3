import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { ProductFacts } from "#app/domain/product/product-facts.ts";
import { ProductSearch, type ProductResults } from "#app/ui/product/product-search.tsx";
import type { clientLoader } from "./route.ts";

type ProductsPanelProps = {
  readonly locale: string;
  /** Puts a text into the reply; null where nobody may reply. */
  readonly onInsert: ((text: string) => void) | null;
};

/** So long nobody types before Shopify is asked. */
const PAUSE_MS = 300;
const PRODUCTS = "/app/products";

/** Looks for products while somebody types, and opens the one that they choose. */
export function ProductsPanel({ locale, onInsert }: ProductsPanelProps) {
  const search = useFetcher<typeof clientLoader>({ key: "products" });
  const opening = useFetcher<typeof clientLoader>({ key: "opened-product" });
  const [words, setWords] = useState("");
  const [openId, setOpenId] = useState<string | null>(null);
  const { load } = search;
  const { load: open } = opening;
  const wanted = words.trim();

  useEffect(() => {
    if (wanted === "") return;
    const ask = () => load(`${PRODUCTS}?q=${encodeURIComponent(wanted)}`);
    const timer = setTimeout(ask, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, load]);
  useEffect(() => {
    if (openId !== null) open(`${PRODUCTS}?product=${encodeURIComponent(openId)}`);
  }, [openId, open]);

  const { data } = search;
  const answer = data === undefined || data.kind === "opened" ? null : data;
  return (
    <ProductSearch
      words={words}
      onWords={setWords}
      results={wanted === "" ? null : resultsFor(wanted, answer)}
      openId={openId}
      onOpen={(id) => setOpenId(id === openId ? null : id)}
      opened={openedProduct(openId, opening.data)}
      onRetry={() => load(`${PRODUCTS}?q=${encodeURIComponent(wanted)}`)}
      locale={locale}
      onInsert={onInsert}
    />
  );
}

type Answer = Exclude<Awaited<ReturnType<typeof clientLoader>>, { kind: "opened" }>;

/** What was found for other words is no answer to these; it stays until theirs is there. */
function resultsFor(wanted: string, answer: Answer | null): ProductResults {
  if (answer === null) return { kind: "looking", products: [] };
  const isCurrent = answer.words === wanted;
  if (answer.kind === "unavailable") return isCurrent ? answer : { kind: "looking", products: [] };
  return { kind: isCurrent ? "found" : "looking", products: answer.products };
}

function openedProduct(
  openId: string | null,
  answer: Awaited<ReturnType<typeof clientLoader>> | undefined,
): ProductFacts | null {
  return answer?.kind === "opened" && answer.productGid === openId ? answer.product : null;
}
