using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Account;

/// <summary>Says that one is signed out. It does not go on to the provider, where one may still be signed in.</summary>
[AllowAnonymous]
internal sealed class SignedOutPage : PageModel;
