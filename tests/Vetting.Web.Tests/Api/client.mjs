// What a brand's developers do with openapi.json: check it, generate TypeScript from it, compile their own code against that.
// Usage: node client.mjs < { "document": "...", "client": "..." }. Prints what Redocly and the compiler complain of.
import { createConfig, lintFromString } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import { json } from 'node:stream/consumers';
import ts from 'typescript';

const { document, client } = await json(process.stdin);

const problems = await lintFromString({ source: document, config: await createConfig({ extends: ['recommended'] }) });

const files = { '/api.d.ts': astToString(await openapiTS(document)), '/client.ts': client };
const options = { strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022, moduleDetection: ts.ModuleDetectionKind.Force };
const host = ts.createCompilerHost(options);
const { fileExists, getSourceFile } = host;
host.fileExists = name => name in files || fileExists(name);
host.getSourceFile = (name, target) =>
  name in files ? ts.createSourceFile(name, files[name], target) : getSourceFile(name, target);
const errors = ts.getPreEmitDiagnostics(ts.createProgram(Object.keys(files), options, host));

console.log(JSON.stringify({
  lint: problems.map(problem => `${problem.ruleId} ${problem.location[0].pointer}: ${problem.message}`),
  types: errors.map(error => ts.flattenDiagnosticMessageText(error.messageText, '\n')),
}));
