namespace Chancery.Reading;

internal enum Format { Text, Markdown, Html, Json, JsonLines, Pdf, Docx, Mail, Gzip, Binary }
