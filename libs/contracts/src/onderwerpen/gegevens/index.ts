export { GegevensGecorrigeerd, GegevensGewist } from './rechten.js';
