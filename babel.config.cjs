// Only for jest: the shipped code is built by Vite (screens), esbuild (local host) and @forge/bundler (deploy).
module.exports = {
  presets: [
    ['@babel/preset-env', { targets: { node: 'current' } }],
    ['@babel/preset-react', { runtime: 'automatic' }],
    '@babel/preset-typescript',
  ],
};
