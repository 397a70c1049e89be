// Arguments: the port, how many processes answer, connections of each; the database is that of libpq's variables. Tables as they are: between them stand no foreign keys,
// so that relations are told here.
import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { postgraphile } from 'postgraphile';
import { pgSmartTags } from 'postgraphile/utils';

const [port, processes, connections] = process.argv.slice(2).map(Number);

const declaration = '(received_on, declaration_id) references declarations (received_on, id)';
const relations = pgSmartTags([
  { kind: 'class', match: 'declarations.lines', tags: { name: 'declaration_lines', foreignKey: `${declaration}|@foreignFieldName lines` } },
  { kind: 'class', match: 'declarations.declarations',
    tags: { foreignKey: '(received_on, id, version) references versions (received_on, declaration_id, version)|@fieldName currentVersion' } },
]);

if (cluster.isPrimary) for (let i = 0; i < processes; i++) cluster.fork();
else {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    plugins: [relations],
    pgServices: [makePgService({ schemas: ['declarations'], pubsub: false, poolConfig: { max: connections } })],
    grafserv: { graphiql: false, websockets: false, watch: false },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  server.listen(port, '127.0.0.1');
}
