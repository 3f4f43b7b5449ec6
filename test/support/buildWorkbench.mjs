// Builds the workbench into the folder given. A process of its own: webpack's parts are modules jest cannot load.
import { bundle } from '../../scripts/bundle.mjs';

const [, , output] = process.argv;
if (output === undefined) throw new Error('give the folder to build into');
await bundle({ target: 'workbench', mode: 'production', output });
