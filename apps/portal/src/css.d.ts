/** Style sheets are Vite's: to the types they are there, and nothing more. */
declare module '*.css';
