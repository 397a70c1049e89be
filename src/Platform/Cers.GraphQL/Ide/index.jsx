import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/graphiql.css';
import './index.css';

const host = document.getElementById('graphiql');
const fetcher = createGraphiQLFetcher({ url: host.dataset.endpoint });
createRoot(host).render(<GraphiQL fetcher={fetcher} defaultEditorToolsVisibility="headers" isHeadersEditorEnabled />);
