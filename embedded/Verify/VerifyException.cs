/// <summary>A text is new or differs from the approved one. It is in no namespace.</summary>
sealed class VerifyException(string message) : Exception(message);
