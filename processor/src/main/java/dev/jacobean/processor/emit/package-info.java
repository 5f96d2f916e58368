/** Java source of derivatives. The only package that knows JavaPoet. */
package dev.jacobean.processor.emit;
