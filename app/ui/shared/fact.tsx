import type { ReactNode } from "react";
import { Text } from "@shopify/polaris";

type FactProps = { readonly name: string; readonly children: ReactNode };

/** Something that is known, under its name. */
export const Fact = ({ name, children }: FactProps) => (
  <div>
    <Text as="h3" variant="bodySm" tone="subdued">
      {name}
    </Text>
    {children}
  </div>
);
