// What the play asks, as clients write it.
const errors = "errors { __typename ... on Error { code message path } }";

export const requestEmailCode = `mutation ($input: RequestEmailCodeInput!) { requestEmailCode(input: $input) { sentEmailCode { validUntil } ${errors} } }`;
export const confirmEmail = `mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { confirmedEmail { confirmation } ${errors} } }`;
export const submitApplication = `mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) { submittedApplication { number dueDate } ${errors} } }`;
export const requestUserEmailCode = `mutation ($input: RequestUserEmailCodeInput!) { requestUserEmailCode(input: $input) { done ${errors} } }`;
export const createUserAccount = `mutation ($input: CreateUserAccountInput!) { createUserAccount(input: $input) { userAccount { urn } ${errors} } }`;
export const openBusinessAccount = `mutation ($input: OpenBusinessAccountInput!) {
  openBusinessAccount(input: $input) { businessAccount { id legalName businessNumber myRole } ${errors} } }`;
export const addAccountUser = `mutation ($input: AddAccountUserInput!) { addAccountUser(input: $input) { userAccess { urn role } ${errors} } }`;
export const saveDraft = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { id version } ${errors} } }`;
export const submitDeclaration = `mutation ($input: SubmitDeclarationInput!) { submitDeclaration(input: $input) { declaration { proofOfReport status } ${errors} } }`;
export const amendDeclaration = `mutation ($input: AmendDeclarationInput!) { amendDeclaration(input: $input) { declaration { proofOfReport status version } ${errors} } }`;
export const voidDeclaration = `mutation ($input: VoidDeclarationInput!) { voidDeclaration(input: $input) { declaration { proofOfReport status } ${errors} } }`;

export const requestArchive = `mutation ($input: RequestArchiveInput!) { requestArchive(input: $input) { fileTicket { ticket } ${errors} } }`;

export const need = `query ($goods: GoodsToExportInput!) {
  declarationNeed(goods: $goods) { outcome row reason { en fr } ndr { code } timeLimits { minutesBefore dueBy } steps { row fits } faults { field text { en fr } } } }`;

export const whoAmI = "{ viewer { userAccount { urn } } }";
export const terms = "{ viewer { termsAndConditions { version } } }";
export const myAccounts = "{ viewer { businessAccounts(first: 1) { nodes { id } } } }";
export const oneTimeId = "query ($account: ID!) { node(id: $account) { ... on BusinessAccount { designationRecord { oneTimeAuthorizationId } } } }";
export const drafts = "query ($account: ID!) { node(id: $account) { ... on BusinessAccount { drafts(first: 5) { nodes { id } } } } }";
export const validate = `query ($account: ID!, $declaration: DeclarationInput!) {
  node(id: $account) { ... on BusinessAccount { validateDeclaration(declaration: $declaration) { canBeSubmitted findings { ruleId path severity messageEn messageFr } } } } }`;
export const declarationByNumber = `query ($account: ID!, $proof: ProofOfReport!) {
  node(id: $account) { ... on BusinessAccount { declaration(proofOfReport: $proof) { proofOfReport status } } } }`;
export const changes = `query ($account: ID!, $proof: ProofOfReport!) {
  node(id: $account) { ... on BusinessAccount { declaration(proofOfReport: $proof) { statusHistory { to } difference(from: 1, to: 2) { path old new } } } } }`;
export const found = `query ($account: ID!, $proof: ProofOfReport!, $request: String!) {
  node(id: $account) { ... on BusinessAccount {
    declaration(proofOfReport: $proof) { proofOfReport }
    declarations(first: 5) { nodes { proofOfReport } }
    drafts(first: 5) { nodes { id } } } }
  viewer { submission(clientRequestId: $request) { state declaration { proofOfReport } } } }`;

/** Form BSF831 of a business that is in the register of development. */
export const form = {
  kind: "NEW_ACCOUNT",
  accountType: "CERS",
  g7EdiUsed: false,
  language: "EN",
  providesServices: false,
  legalName: "Alder Creek Farms Ltd.",
  businessNumber: "563639731RM0001",
  cspUsed: false,
  address: { line1: "12 Mill Road", city: "Halifax", subdivision: "NS", country: "CA", postalCode: "B3J 1A1" },
  contact: { name: "Renée Tremblay", title: "Export manager", phone: "902-555-0134" },
  certification: true,
  certifiedByName: "Renée Tremblay",
  certifiedByTitle: "President",
};
