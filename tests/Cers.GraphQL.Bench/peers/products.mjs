// The schema and the data of Products.cs.
export const typeDefs = `
  enum Shelf { TOP MIDDLE BOTTOM }
  type Product {
    id: ID! name: String! description: String! brand: String! colour: String! country: String! barcode: String! remark: String
    stock: Int! reserved: Int! width: Int! height: Int! depth: Int! price: Float! weight: Float! discount: Float
    fragile: Boolean! available: Boolean! shelf: Shelf! tags: [String!]!
  }
  type Query { hello: String! products: [Product!]! }
`;

const shelves = ['TOP', 'MIDDLE', 'BOTTOM'];
export const products = Array.from({ length: 20 }, (_, i) => i + 1).map((n) => ({
  id: String(n), name: `Product ${n}`, description: `What number ${n} is good for, said in a sentence of some length.`, brand: `Brand ${n % 5}`, colour: 'blue', country: 'CA',
  barcode: `00123456789${n}`, remark: n % 3 === 0 ? null : 'none', stock: n * 7, reserved: n, width: 100 + n, height: 200 + n, depth: 300 + n, price: n + 0.25, weight: n * 0.5,
  discount: n % 2 === 0 ? null : 0.125, fragile: n % 2 === 0, available: n % 4 !== 0, shelf: shelves[n % 3], tags: ['a', `tag${n}`],
}));

export const resolvers = { Query: { hello: () => 'world', products: () => products } };
