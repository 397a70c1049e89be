/** A declaration in which the rules find nothing; three days from now by sea to Germany. */
export function declaration() {
  const inDays = (days, hours = 0) => new Date(Date.now() + (days * 24 + hours) * 3_600_000).toISOString().replace(/\.\d+Z$/, "Z");
  const line = (hsCode, description, quantity, fobValue, grossWeight) => ({
    hsCode, description, quantity, quantityUnit: "KGM", fobValue, countryOfOrigin: "CA", provinceOfOrigin: "NS", grossWeight, grossWeightUnit: "KGM",
  });
  return {
    exporter: {
      address: { line1: "100 Water Street", city: "Halifax", subdivision: "NS", country: "CA", postalCode: "B3J 1A1" },
      phone: "902-555-0134",
      email: "export@harbour.example",
    },
    consignee: { name: "Hamburg Seafood GmbH", address: { line1: "Am Kai 5", city: "Hamburg", country: "DE", postalCode: "20457" } },
    relatedParties: false,
    shipment: {
      countryOfFinalDestination: "DE",
      modeOfTransport: "9",
      carrierName: "North Line Shipping",
      carrierCode: "NLSX",
      transportDocumentNumber: "NLS778812",
      vesselName: "MV Baltic Dawn",
      vesselImoNumber: "9074729",
      placeOfExit: "0009",
      exportDateTime: inDays(3, 10),
      loadingDateTime: inDays(3),
      containerized: true,
      packageCount: 850,
      packageType: "cartons",
    },
    totals: { currency: "EUR", freightCharges: "1250.00" },
    reasonForExport: { code: "01" },
    lines: [line("03061200", "Frozen lobster, whole, cooked", "12500.000", "187500.00", "13900.000"), line("03072100", "Scallops, fresh", "900.000", "18900.00", "1010.500")],
    containers: [{ number: "CSQU3054383", type: "06" }],
    references: ["PO-2231", "PO-2232"],
    certifier: { name: "Renée Tremblay", phone: "902-555-0134", certified: true },
  };
}
