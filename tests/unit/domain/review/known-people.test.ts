import { describe, expect, it } from "vitest";
import { knownPeople } from "#app/domain/review/known-people.ts";
import { anOrder } from "#tests/unit/domain/order/an-order.ts";

describe("the people that a ticket speaks of", () => {
  it("are those who write, and those its orders go to, each once", () => {
    const order = anOrder({
      name: "#1001",
      confirmationNumber: "XPAV284CT",
      shippingAddress: {
        name: "Ana Souza",
        lines: ["12 Rua das Flores"],
        city: "Porto",
        postcode: "4050-262",
        countryCode: "PT",
      },
    });

    const known = knownPeople({
      names: ["Ana Souza", " ", "jo.fremd@post.example", "Ana Souza "],
      orderNames: ["#1001", "#1002"],
      orders: [order],
    });

    expect(known.names).toEqual(["Ana Souza", "jo.fremd"]);
    expect(known.places).toEqual(["12 Rua das Flores", "Porto", "4050-262"]);
    expect(known.orders).toEqual(["#1001", "#1002", "XPAV284CT"]);
  });

  it("are nobody where nothing is known", () => {
    expect(knownPeople({ names: [""], orderNames: [], orders: [] })).toEqual({
      names: [],
      places: [],
      orders: [],
      trackingNumbers: [],
    });
  });
});
