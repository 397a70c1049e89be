import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** A bulk file of fixed-length records (.txt): declarations by sea of shipments of their own; of each in `bad` the vessel is missing and the quantity no number. */
export async function bulkFile(root, exporter, count, bad) {
  const layout = await readLayout(root);
  const record = (type, values) =>
    layout.get(type).map(({ field, length, justify }) => {
      const value = values[field] ?? "";
      return justify === "right" ? value.padStart(length) : value.padEnd(length);
    }).join("") + "\r\n";
  const declaration = (ordinal) => {
    const isBad = bad.includes(ordinal);
    return (
      record("H", {
        recordType: "H", senderReference: `ACF-${ordinal}`, processing: "S", submissionType: "R",
        exporterBusinessNumber: exporter.businessNumber, exporterAuthorizationId: exporter.authorizationId, exporterName: exporter.legalName,
        exporterAddressLine1: "12 Mill Road", exporterCity: "Halifax", exporterSubdivision: "NS", exporterCountry: "CA", exporterPostalCode: "B3J 1A1",
        consigneeName: "Hamburg Seafood GmbH", consigneeAddressLine1: "Am Kai 5", consigneeCity: "Hamburg", consigneeCountry: "DE", consigneePostalCode: "20457",
        relatedParties: "N", countryOfFinalDestination: "DE", modeOfTransport: "9", carrierName: "North Line Shipping", carrierCode: "NLSX",
        transportDocumentNumber: `BULK${ordinal}`, vesselName: isBad ? "" : "MV Baltic Dawn", placeOfExit: "0009", exportDateTime: ottawa(82), loadingDateTime: ottawa(72),
        containerized: "N", packageCount: "85", packageType: "cartons", currency: "EUR", freightCharges: "1250.00", reasonForExport: "01",
        certifierName: "Renée Tremblay", certifierPhone: "902-555-0134", certification: "Y",
      }) +
      record("D", {
        recordType: "D", lineNumber: "1", hsCode: "03061200", description: "Frozen lobster, whole, cooked", quantity: isBad ? "12A500" : "900.000", quantityUnit: "KGM",
        fobValue: "18900.00", countryOfOrigin: "CA", provinceOfOrigin: "NS", grossWeight: "1010.500", grossWeightUnit: "KGM", restricted: "N",
      }) +
      record("R", { recordType: "R", referenceNumber: `PO-B${ordinal}` })
    );
  };
  return Array.from({ length: count }, (_, at) => declaration(at + 1)).join("");
}

/** The fields of each record in their order, from the layout that the host reads. */
async function readLayout(root) {
  const text = await readFile(join(root, "src/Modules/Declarations/Cers.Declarations/Data/Reference/bulk-layout.csv"), "utf8");
  const [headings, ...rows] = text.trim().split(/\r?\n/).map((line) => line.split(","));
  const layout = new Map();
  for (const row of rows) {
    const { record, field, length, justify } = Object.fromEntries(headings.map((heading, at) => [heading, row[at]]));
    layout.set(record, [...(layout.get(record) ?? []), { field, length: Number(length), justify }]);
  }
  return layout;
}

/** So many hours from now in Ottawa, as YYYYMMDDHHMM. */
function ottawa(hours) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: "America/Toronto", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  }).formatToParts(new Date(Date.now() + hours * 3_600_000));
  const part = (type) => parts.find((p) => p.type === type).value;
  return ["year", "month", "day", "hour", "minute"].map(part).join("");
}
