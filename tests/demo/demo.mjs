// Plays the path of one exporter through public doors, on a host that is thrown away afterwards.
// Each line is a step that did what it says; the first that does not ends the play with exit code 1.
import { isDeepStrictEqual } from "node:util";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { GraphQLClient } from "graphql-request";
import { Browser } from "./browser.mjs";
import { bulkFile } from "./bulk.mjs";
import { declaration } from "./declaration.mjs";
import { startHost } from "./host.mjs";
import { startMailServer } from "./mail.mjs";
import * as ask from "./documents.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const began = performance.now();
const id = (name) => `demo-${name}-${process.pid}`;
const must = (condition, what) => {
  if (!condition) throw new Error(what);
};
const same = (actual, expected, what) => must(isDeepStrictEqual(actual, expected), `${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);

async function step(text, play) {
  const from = performance.now();
  let told;
  try {
    told = await play();
  } catch (fault) {
    console.log(`${seconds(began)}  FAILED  ${text}`);
    throw fault;
  }
  console.log(`${seconds(began)}  ${text}${told ? `: ${told}` : ""}  (${Math.round(performance.now() - from)} ms)`);
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(5)} s`;

/** The payload of a mutation that must be done. */
async function done(client, document, input) {
  const payload = Object.values(await client.request(document, { input }))[0];
  must(payload.errors === null, `refused: ${JSON.stringify(payload.errors)}`);
  return payload;
}

/** The errors of a mutation that must be refused. */
async function refused(client, document, input) {
  const payload = Object.values(await client.request(document, { input }))[0];
  must(payload.errors?.length > 0, `not refused: ${JSON.stringify(payload)}`);
  return payload.errors;
}

/** The declaration with two faults: no consignee, and an export code that does not exist. */
function faulty() {
  const document = declaration();
  delete document.consignee;
  document.lines[0].hsCode = "99999999";
  return document;
}

const mail = await startMailServer();
let host;
try {
  await step("A host with a database of its own is ready", async () => {
    host = await startHost(root, mail.port);
    return host.origin;
  });
  const endpoint = `${host.origin}/graphql`;
  const anyone = new GraphQLClient(endpoint);

  /** A client with an access token for a persona. */
  const api = async (persona) => {
    const token = await (await fetch(`${host.origin}/dev/token?persona=${persona}`)).text();
    return new GraphQLClient(endpoint, { headers: { authorization: `Bearer ${token.trim()}` } });
  };

  /** A new person: signs in in a browser, confirms an address, makes a user account. */
  const newcomer = async (persona, firstName, lastName) => {
    const browser = new Browser(host.origin);
    const landing = await browser.signIn(persona);
    must(landing.status === 200 && landing.url.pathname === "/me", `landed on ${landing.url}: ${landing.text}`);
    const own = await browser.graphqlFetch();
    const client = new GraphQLClient(endpoint, { fetch: own });
    const email = `${persona}@demo.example`;
    await done(client, ask.requestUserEmailCode, { email, language: "EN", clientRequestId: id(`code-${persona}`) });
    const { value: emailCode } = await mail.find(email, /\b(\d{6})\b/);
    const { viewer } = await client.request(ask.terms);
    const { userAccount } = await done(client, ask.createUserAccount, {
      firstName, lastName, email, emailCode, telephone: "902-555-0134", language: "EN", acceptTerms: true, termsVersion: viewer.termsAndConditions.version, clientRequestId: id(`user-${persona}`),
    });
    return { client, browser, fetch: own, email, lastName, urn: userAccount.urn };
  };

  const applicant = "renee@alder-creek.example";
  let confirmation, number, authorizationId, sharedSecret, exporter, account, colleague, draft, proof;

  await step("The applicant's address is confirmed by a mailed code", async () => {
    await done(anyone, ask.requestEmailCode, { email: applicant, language: "EN", clientRequestId: id("code") });
    const { value: code } = await mail.find(applicant, /\b(\d{6})\b/);
    confirmation = (await done(anyone, ask.confirmEmail, { email: applicant, code, clientRequestId: id("confirm") })).confirmedEmail.confirmation;
  });

  await step("Anybody asks whether to declare, and hears the row of the table and by when", async () => {
    const answer = async (answers) => (await anyone.request(ask.need, { goods: { restricted: false, destination: "DE", commercial: true, ...answers } })).declarationNeed;
    const cheap = await answer({ valueCad: "1999.99" });
    same([cheap.outcome, cheap.ndr.code, cheap.steps.at(-1)], ["NO_DECLARATION", "NDR2", { row: 21, fits: true }], "below the threshold");
    const dear = await answer({ valueCad: "2000.00", modeOfTransport: "9", loadingDateTime: "2026-12-10T15:00:00-05:00" });
    same([dear.outcome, dear.timeLimits], ["DECLARE", [{ minutesBefore: 2880, dueBy: "2026-12-08T20:00:00Z" }]], "at the threshold");
    const unanswered = await answer({});
    same([unanswered.outcome, unanswered.faults.map((f) => f.field)], [null, ["valueCad"]], "without a value");
    return `${cheap.outcome} ${cheap.ndr.code}, ${dear.outcome} by ${dear.timeLimits[0].dueBy}`;
  });

  await step("A form with a wrong business number is refused by its rule", async () => {
    const [error] = await refused(anyone, ask.submitApplication, { ...ask.form, confirmation, businessNumber: "563639732RM0001", clientRequestId: id("bad-form") });
    same(error.code, "REG-001", "the rule");
  });

  await step("Form BSF831 is submitted", async () => {
    number = (await done(anyone, ask.submitApplication, { ...ask.form, confirmation, clientRequestId: id("form") })).submittedApplication.number;
    return number;
  });

  await step("A client cannot open the officers' pages", async () => {
    const browser = new Browser(host.origin);
    await browser.signIn("newcomer");
    same((await browser.open("/registration/applications")).status, 403, "status");
  });

  await step("An officer takes the application and approves it in the back-office", async () => {
    const officer = new Browser(host.origin);
    await officer.signIn("officer-1", "staff");
    const queue = await officer.open("/registration/applications?state=Submitted");
    const details = await officer.follow(queue, number);
    const taken = await officer.press(details, "Take it");
    const asked = await officer.follow(taken, "Approve");
    const approved = await officer.press(asked, "Approve the application");
    must(approved.status === 200 && approved.text.includes("Approved"), `${approved.url}: ${approved.text}`);
  });

  await step("Authorization ID and shared secret arrive in two mails", async () => {
    const approval = await mail.find(applicant, /Authorization ID: (\S+)/);
    const secret = await mail.find(applicant, /Shared secret: (\S+)/);
    authorizationId = approval.value;
    sharedSecret = secret.value;
    must(!approval.mail.text.includes(sharedSecret) && !secret.mail.text.includes(authorizationId), "one mail tells both");
    must(secret.mail.html.includes(sharedSecret), "text and HTML differ");
    return authorizationId;
  });

  await step("A newcomer signs in and makes a user account", async () => {
    exporter = await newcomer("newcomer-renee", "Renée", "Tremblay");
    return exporter.urn;
  });

  await step("A wrong secret does not open the business account", async () => {
    const wrong = sharedSecret.replace(/[A-Z0-9]$/, (last) => (last === "A" ? "B" : "A"));
    const [error] = await refused(exporter.client, ask.openBusinessAccount, { authorizationId, sharedSecret: wrong, clientRequestId: id("wrong-secret") });
    same(error.code, "REG-013", "the rule");
  });

  await step("The right one opens it", async () => {
    account = (await done(exporter.client, ask.openBusinessAccount, { authorizationId, sharedSecret, clientRequestId: id("open") })).businessAccount;
    same(account.myRole, "OWNER", "role");
    return `${account.legalName}, ${account.businessNumber}`;
  });

  await step("The secret works once, and a used one is refused like a wrong one", async () => {
    const second = await newcomer("newcomer-second", "Sam", "Second");
    const [used] = await refused(second.client, ask.openBusinessAccount, { authorizationId, sharedSecret, clientRequestId: id("used") });
    const [wrong] = await refused(second.client, ask.openBusinessAccount, { authorizationId, sharedSecret: "AAAA-AAAA-AAAA", clientRequestId: id("wrong") });
    same(used, wrong, "refusals");
  });

  await step("A colleague who may only look is added", async () => {
    colleague = await newcomer("newcomer-bruno", "Bruno", "Browser");
    const { userAccess } = await done(exporter.client, ask.addAccountUser, {
      accountId: account.id, lastName: colleague.lastName, email: colleague.email, urn: colleague.urn, role: "BROWSER", clientRequestId: id("colleague"),
    });
    same(userAccess.role, "BROWSER", "role");
  });

  await step("A draft is saved, incomplete as it is", async () => {
    draft = (await done(exporter.client, ask.saveDraft, { accountId: account.id, clientRequestId: id("draft"), declaration: faulty() })).draft;
  });

  await step("validateDeclaration shows what is wrong and stores nothing", async () => {
    const { node } = await exporter.client.request(ask.validate, { account: account.id, declaration: faulty() });
    must(!node.validateDeclaration.canBeSubmitted, "it could be submitted");
    const paths = node.validateDeclaration.findings.map((f) => f.path);
    must(paths.some((p) => p.startsWith("declaration.consignee")) && paths.includes("declaration.lines[0].hsCode"), `findings at ${paths}`);
    must(node.validateDeclaration.findings.every((f) => f.messageEn && f.messageFr), "a finding lacks a language");
    return node.validateDeclaration.findings.map((f) => f.ruleId).join(" ");
  });

  await step("The faulty declaration is refused, each rule with its path", async () => {
    const errors = await refused(exporter.client, ask.submitDeclaration, {
      accountId: account.id, clientRequestId: id("faulty"), source: { draft: { id: draft.id, version: draft.version } },
    });
    must(errors.some((e) => e.path?.join(".").includes("consignee")) && errors.every((e) => e.code && e.message), JSON.stringify(errors));
    return errors.map((e) => e.code).join(" ");
  });

  await step("The colleague sees the draft and cannot submit it", async () => {
    const { node } = await colleague.client.request(ask.drafts, { account: account.id });
    same(node.drafts.nodes.map((d) => d.id), [draft.id], "drafts");
    const [error] = await refused(colleague.client, ask.submitDeclaration, { accountId: account.id, clientRequestId: id("browser"), source: { declaration: declaration() } });
    same(error.__typename, "NotAllowed", "refusal");
  });

  const good = () => ({ accountId: account.id, clientRequestId: id("good"), source: { draft: { id: draft.id, version: draft.version } } });
  await step("The corrected one is submitted", async () => {
    draft = (await done(exporter.client, ask.saveDraft, {
      accountId: account.id, clientRequestId: id("draft-2"), draftId: draft.id, version: draft.version, declaration: declaration(),
    })).draft;
    proof = (await done(exporter.client, ask.submitDeclaration, good())).declaration.proofOfReport;
    must(new RegExp(`^${authorizationId}\\d{8}`).test(proof.replaceAll("-", "")), `the number ${proof} does not start with authorization ID and date`);
  });

  await step("The same request id again gets the same declaration, another body an error", async () => {
    same((await done(exporter.client, ask.submitDeclaration, good())).declaration.proofOfReport, proof, "number");
    const [error] = await refused(exporter.client, ask.submitDeclaration, { ...good(), source: { declaration: declaration() } });
    same(error.__typename, "RequestIdReused", "refusal");
  });

  await step("It is found by its number, in the history once, and by its request id", async () => {
    const { node, viewer } = await exporter.client.request(ask.found, { account: account.id, proof, request: id("good") });
    same(node.declaration.proofOfReport, proof, "by number");
    same(node.declarations.nodes.map((d) => d.proofOfReport), [proof], "history");
    same(viewer.submission.declaration.proofOfReport, proof, "by request id");
    same(node.drafts.nodes, [], "drafts that are left");
  });

  await step("The colleague may look at it", async () => {
    const { node } = await colleague.client.request(ask.declarationByNumber, { account: account.id, proof });
    same(node.declaration.proofOfReport, proof, "by number");
  });

  await step("It is amended: the same number, a later version, and what differs", async () => {
    const amended = declaration();
    amended.consignee.name = "Bremen Fisch GmbH";
    const input = { accountId: account.id, clientRequestId: id("amend"), proofOfReport: proof, version: 1, reason: "07", source: { declaration: amended } };
    const { declaration: changed } = await done(exporter.client, ask.amendDeclaration, input);
    same([changed.proofOfReport, changed.status, changed.version], [proof, "AMENDED", 2], "amended");
    const [late] = await refused(exporter.client, ask.amendDeclaration, { ...input, clientRequestId: id("amend-late") });
    same(late.code, "DEC-AMD-007", "the rule for who comes second");
    const { node } = await exporter.client.request(ask.changes, { account: account.id, proof });
    const name = node.declaration.difference.find((c) => c.path === "declaration.consignee.name");
    same([name?.old, name?.new], ["Hamburg Seafood GmbH", "Bremen Fisch GmbH"], "difference");
  });

  await step("It is voided, for good", async () => {
    const input = { accountId: account.id, clientRequestId: id("void"), proofOfReport: proof, version: 2, reason: "52" };
    same((await done(exporter.client, ask.voidDeclaration, input)).declaration.status, "VOIDED", "status");
    const [again] = await refused(exporter.client, ask.voidDeclaration, { ...input, clientRequestId: id("void-again") });
    same(again.code, "DEC-AMD-006", "the rule");
    const { node } = await exporter.client.request(ask.changes, { account: account.id, proof });
    same(node.declaration.statusHistory.map((e) => e.to), ["ORIGINAL", "AMENDED", "VOIDED"], "history");
  });

  let load, loads;
  await step("A file of twenty declarations, two of them bad, is sent by plain HTTP", async () => {
    loads = `${host.origin}/bulk/${account.id}`;
    const body = await bulkFile(root, { businessNumber: account.businessNumber, authorizationId, legalName: account.legalName }, 20, [7, 13]);
    const answer = await exporter.fetch(`${loads}?name=november.txt&clientRequestId=${id("bulk")}`, { method: "POST", body, headers: { "content-type": "text/plain; charset=utf-8" } });
    const told = await answer.json();
    same([answer.status, answer.headers.get("location")], [202, `/bulk/${account.id}/${told.load}`], "answer");
    load = `${loads}/${told.load}`;
    const again = await exporter.fetch(`${loads}?name=november.txt`, { method: "POST", body, headers: { "content-type": "text/plain; charset=utf-8" } });
    same([again.status, (await again.json()).errors[0].code], [409, "BLK-FIL-006"], "the same file again");
    return `load ${told.load}`;
  });

  await step("It is watched until each declaration has its result: eighteen accepted, two refused", async () => {
    let progress;
    for (const since = Date.now(); !progress?.finished_at; ) {
      must(Date.now() - since < 60_000, `it does not end: ${JSON.stringify(progress)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      progress = await (await exporter.fetch(load, { method: "GET" })).json();
    }
    same([progress.state, progress.declarations, progress.accepted, progress.refused], ["DONE", 20, 18, 2], "progress");
    const { results } = await (await exporter.fetch(`${load}/submission-report.json`, { method: "GET" })).json();
    const numbers = results.flatMap((r) => r.proof_of_report ?? []);
    same(numbers.length, 18, "numbers");
    same(numbers, [...numbers].sort((a, b) => a.length - b.length || a.localeCompare(b)), "numbers in the order of the file");
    return `${numbers[0]} to ${numbers.at(-1)}`;
  });

  await step("Its error report names line, field and rule of both, as a file and as a page in two languages", async () => {
    const [headings, ...rows] = (await (await exporter.fetch(`${load}/error-report.csv`, { method: "GET" })).text()).trim().split("\r\n");
    same(headings, "line,record,sender_reference,field,start,value,rule_id,severity,message_en,message_fr", "columns");
    const told = rows.map((row) => row.split(",")).filter((row) => row[7] === "error").map((row) => [row[0], row[2], row[3], row[6]].join(" "));
    same(told, [
      "19 ACF-7 vesselName DEC-TRN-002", "20 ACF-7 quantity BLK-FLD-001", "37 ACF-13 vesselName DEC-TRN-002", "38 ACF-13 quantity BLK-FLD-001",
    ], "errors");
    for (const [language, words] of [["en", "Quantity is not a valid number."], ["fr", "Quantité n'est pas un nombre valide."]]) {
      const page = await exporter.browser.open(`${load}/error-report.html?lang=${language}`);
      same([page.status, page.html.querySelector("html").getAttribute("lang"), page.html.querySelectorAll("script").length], [200, language, 0], "page");
      must(page.text.includes(words), page.text);
    }
    return told.join(", ");
  });

  await step("The archive is taken away as a ZIP of every report, the voided one too", async () => {
    const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const input = { accountId: account.id, clientRequestId: id("archive"), from: day(-1), to: day(1) };
    const { fileTicket } = await done(exporter.client, ask.requestArchive, input);
    const answer = await exporter.fetch(`${host.origin}/files/${fileTicket.ticket}`, { method: "GET" });
    same([answer.status, answer.headers.get("content-type")], [200, "application/zip"], "answer");
    const zip = Buffer.from(await answer.arrayBuffer());
    same([zip.subarray(0, 2).toString(), zip.readUInt16LE(zip.length - 12), zip.includes(`filed/${proof}.json`)], ["PK", 20, true], "entries: nineteen reports and the manifest");
    const [used, denied] = [await exporter.fetch(`${host.origin}/files/${fileTicket.ticket}`, { method: "GET" }), await refused(colleague.client, ask.requestArchive, input)];
    same([used.status, denied[0].__typename], [404, "NotAllowed"], "the ticket again, and a colleague who may only look");
    return `${zip.length} bytes`;
  });

  await step("A provider files once for an exporter without an account, under its one-time authorization ID", async () => {
    const provider = await api("csp-owner");
    const csp = (await provider.request(ask.myAccounts)).viewer.businessAccounts.nodes[0].id;
    const { node } = await provider.request(ask.oneTimeId, { account: csp });
    const oneTime = declaration();
    oneTime.control = { submissionType: "ONE_TIME" };
    const submit = (client, accountId, request) => [client, ask.submitDeclaration, { accountId, clientRequestId: id(request), source: { declaration: oneTime } }];
    oneTime.exporter.name = "Prairie Honey Ltd.";
    const [notProvider] = await refused(...submit(exporter.client, account.id, "one-time-exporter"));
    same(notProvider.code, "DEC-OTS-001", "the rule for who is no provider");
    const { declaration: filed } = await done(...submit(provider, csp, "one-time"));
    const oneTimeId = node.designationRecord.oneTimeAuthorizationId;
    must(oneTimeId[1] === "Z" && filed.proofOfReport.startsWith(oneTimeId), `${filed.proofOfReport} does not start with ${oneTimeId}`);
    return filed.proofOfReport;
  });

  await step("Another account's owner sees nothing and is told what is told of the unknown", async () => {
    const other = await api("other-owner");
    const own = (await other.request(ask.myAccounts)).viewer.businessAccounts.nodes[0].id;
    const unknown = proof.slice(0, -1) + (proof.endsWith("1") ? "2" : "1");
    const answer = (account, proof) => other.rawRequest(ask.declarationByNumber, { account, proof }).then((r) => r.data, (e) => ({ data: e.response.data, codes: e.response.errors.map((x) => x.extensions?.code) }));
    same(await answer(own, proof), await answer(own, unknown), "somebody else's and an unknown number");
    same(await answer(account.id, proof), await answer(account.id, unknown), "through somebody else's account");
    must(!JSON.stringify(await answer(account.id, proof)).includes(proof), "the number leaks");
    const theirs = await refused(other, ask.submitDeclaration, { accountId: account.id, clientRequestId: id("other"), source: { declaration: declaration() } });
    same(theirs[0].__typename, "NotAllowed", "refusal");
  });

  await step("Without a sign-in there is nothing", async () => {
    const { viewer } = await anyone.request(ask.whoAmI);
    same(viewer, null, "viewer");
  });

  console.log(proof);
} catch (fault) {
  console.error(fault.response ? JSON.stringify(fault.response.errors ?? fault.response) : fault.stack);
  if (host) console.error(host.log.join("").split("\n").filter((l) => /^(fail|crit|warn)/.test(l)).slice(-15).join("\n"));
  process.exitCode = 1;
} finally {
  await host?.stop();
  mail.close();
}
