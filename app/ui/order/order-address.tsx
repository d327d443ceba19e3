import { Text } from "@shopify/polaris";
import type { OrderAddress as Address } from "#app/domain/order/order-facts.ts";
import { Fact } from "#app/ui/shared/fact.tsx";

type OrderAddressProps = {
  readonly name: string;
  readonly address: Address | null;
  /** What stands there without an address. */
  readonly otherwise: string;
};

/** Where a parcel or an invoice goes. */
export const OrderAddress = ({ name, address, otherwise }: OrderAddressProps) => (
  <Fact name={name}>
    {linesOf(address, otherwise).map((line, index) => (
      <Text as="p" key={index} breakWord>
        {line}
      </Text>
    ))}
  </Fact>
);

/** Shopify's formatted address may begin with the name. */
function linesOf(address: Address | null, otherwise: string): readonly string[] {
  if (address === null) return [otherwise];
  const { name, lines } = address;
  return name === null || lines[0] === name ? lines : [name, ...lines];
}
