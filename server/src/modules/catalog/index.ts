export { editionOnSale, editionsOnSale, type EditionOnSale } from './edition-on-sale.ts';
export { Component, Edition, EditionComponent, LocalizedText, Price, Product, VolumeDiscount } from './product.entity.ts';
